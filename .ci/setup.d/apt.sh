# shellcheck shell=bash
# Debian packages. Only used where the ordinary way did not work, and for the browser.

# Sets AS_ROOT to what a command needs in front of it to run as root, or stops.
need_root() {
    if [ "$(id -u)" -eq 0 ]; then
        AS_ROOT=()
    elif have sudo; then
        AS_ROOT=(sudo)
    else
        fail "$1 needs root, and there is no sudo here." "Run \`make setup\` once as root, then go on as yourself."
    fi
}

installed() { dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

# install_packages WHY PACKAGE...: installs those that are missing.
install_packages() {
    local why=$1 missing=() name
    shift
    for name in "$@"; do
        installed "$name" || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    need_root "installing ${missing[*]}"
    fresh_package_list
    long "install ${missing[*]} ($why)" "${AS_ROOT[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}"
}

# Once a run, and before the first question to apt: an old list names versions that are gone.
fresh_package_list() {
    [ -z "${package_list_is_fresh:-}" ] || return 0
    need_root "apt-get update"
    long "refresh Debian's package list" "${AS_ROOT[@]}" apt-get update
    package_list_is_fresh=yes
}
