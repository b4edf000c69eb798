# shellcheck shell=bash
# valgrind counts the instructions of the engine (.ci/count). No other step needs it: where it cannot be had, that one
# is skipped and says so.

set_up_valgrind() {
    if have valgrind; then
        return
    fi
    if ! have apt-get || { [ "$(id -u)" -ne 0 ] && ! have sudo; }; then
        say "valgrind is missing and cannot be installed here: instructions will not be counted."
        return
    fi
    missing "valgrind, which counts instructions, is missing."
    install_packages "counts the engine's instructions" valgrind
}
