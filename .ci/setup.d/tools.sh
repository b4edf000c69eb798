# shellcheck shell=bash
# Tools that cargo builds: they live in the user's cache, keyed by version, so that the next clone finds them.

# set_up_tool CRATE VERSION WHY COMMAND [CARGO-INSTALL-OPTION...]
# COMMAND prints the tool's version; any tool on PATH with the right one is used.
set_up_tool() {
    local crate=$1 version=$2 why=$3 command=$4
    shift 4
    if $command 2>/dev/null | grep -qwF "$version"; then
        return
    fi
    missing "$crate $version is missing ($why)."
    mkdir -p "$TOOLS"
    local half
    half=$(mktemp -d "$TOOLS/.half-$crate.XXXXXX")
    # These tools are used, not shipped: a build of a few minutes is worth more than the last per cent of speed.
    long "build $crate $version (a few minutes, once)" env -u RUSTFLAGS -u CARGO_TARGET_DIR -u RUSTUP_TOOLCHAIN \
        CARGO_PROFILE_RELEASE_LTO=false CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
        CARGO_PROFILE_RELEASE_DEBUG=false CARGO_PROFILE_RELEASE_STRIP=true \
        cargo install "$crate" --version "=$version" --root "$half" "$@"
    # Renamed only when whole: a build that was cut short is never taken for a tool.
    rm -rf "${TOOLS:?}/$crate-$version"
    mv "$half" "$TOOLS/$crate-$version"
    hash -r
    $command 2>/dev/null | grep -qwF "$version" || fail "$crate was built, but \`$command\` does not answer $version." \
        "Another $crate may come first on PATH: $(command -v "${command%% *}" || echo none)."
}

# --locked everywhere but for wasm-bindgen-cli: its lock file may name crates newer than a registry mirror serves.
set_up_wasm_bindgen() {
    set_up_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "joins wasm and JavaScript" "wasm-bindgen --version"
}
set_up_trunk() {
    set_up_tool trunk "$TRUNK_VERSION" "builds the site" "trunk --version" --locked
}
set_up_nextest() {
    # Without its way of updating itself: the version is pinned here.
    set_up_tool cargo-nextest "$NEXTEST_VERSION" "runs the tests" "cargo-nextest nextest --version" --locked \
        --no-default-features --features default-no-update
}
