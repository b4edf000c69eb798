# shellcheck shell=bash
# How the scripts talk: sourced by those that need it.

say() { printf '%s\n' "$*"; }

# fail WHAT [WHAT TO DO...]: says what is wrong and what to do about it, and stops.
fail() {
    printf '\nfengtu: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '        %s\n' "$@" >&2
    exit 1
}

# missing WHAT: announces that something will be installed.
missing() {
    installed_something=yes
    say "$*"
}

have() { command -v "$1" >/dev/null 2>&1; }

elapsed() { printf '%d:%02d' $((($1) / 60)) $((($1) % 60)); }

# long WHAT COMMAND...: runs a step of minutes. Its output goes to a log; every 15 seconds a line tells that it still
# moves, and where it is. If it fails, the end of the log is shown.
long() {
    local what=$1 start=$SECONDS log pid status=0 tick=0
    shift
    mkdir -p "$CACHE/logs"
    log=$CACHE/logs/$(printf '%s' "$what" | tr -cs 'A-Za-z0-9.' '-').log
    say "  $what ..."
    "$@" >"$log" 2>&1 </dev/null 9>&- &
    pid=$!
    # The shell hides Ctrl-C from what it runs in the background.
    trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.2
        tick=$((tick + 1))
        if [ $((tick % 75)) -eq 0 ]; then
            say "    $(elapsed $((SECONDS - start)))  $(last_line "$log")"
        fi
    done
    wait "$pid" || status=$?
    trap - INT TERM
    if [ "$status" -ne 0 ]; then
        say "    failed after $(elapsed $((SECONDS - start))); the end of $log:"
        tail -n 30 "$log" | sed 's/^/    | /'
        if grep -qiE 'could not resolve|ECONNREFUSED|failed to download|network|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|Temporary failure' "$log"; then
            fail "\"$what\" looks like a network failure." "Check the connection and run the same command again: what is done stays done."
        fi
        if grep -qi 'no space left on device' "$log"; then
            fail "the disk is full." "Free some space and run the same command again: what is done stays done."
        fi
        fail "\"$what\" failed (exit code $status)." "The whole log: $log"
    fi
    say "    done in $(elapsed $((SECONDS - start)))"
}

last_line() { tail -c 400 "$1" | tr '\r' '\n' | sed 's/\x1b\[[0-9;]*[A-Za-z]//g; s/^ *//' | grep -v '^$' | tail -n 1 | cut -c 1-90; }
