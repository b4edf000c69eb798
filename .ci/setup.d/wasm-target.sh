# shellcheck shell=bash
# The standard library for wasm32-unknown-unknown, without which nothing can be built for the browser.
#
# 1. It is there already: nothing to do.
# 2. `rustup target add`, the ordinary way. Not tried where RUSTUP_AUTO_INSTALL=0 says that rustup must not download.
# 3. Debian's own Rust (package rustc-web), for machines that reach package registries but not rustup's server.
#    Debian ships no wasm32 standard library, so it is built from Debian's source of it and laid where rustc looks.

DEBIAN_RUSTC=/usr/bin/rustc
DEBIAN_STD=/usr/lib/rustlib/wasm32-unknown-unknown
# What rustup's own target has: `test` is the harness behind #[test].
STD_CRATES=std,panic_abort,test

set_up_wasm_target() {
    if has_wasm_std rustc || debian_std_is_current; then
        return
    fi
    missing "Rust's standard library for the browser (wasm32-unknown-unknown) is missing."
    if have rustup && [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ]; then
        if (long "rustup target add wasm32-unknown-unknown" rustup target add wasm32-unknown-unknown); then
            return
        fi
        say "  rustup could not fetch it; going the Debian way."
    fi
    set_up_debian_rust
}

set_up_debian_rust() {
    have apt-get || fail "this machine has no wasm32-unknown-unknown target and no apt-get to get one from Debian." \
        "Run \`rustup target add wasm32-unknown-unknown\` and then the same command again."
    if installed rustup; then
        fail "Debian's rustc-web cannot be installed beside Debian's rustup package." \
            "Run \`rustup target add wasm32-unknown-unknown\` and then the same command again."
    fi
    fresh_package_list
    # rust-lld is only a link to the lld of the LLVM that this rustc was built with; lld itself is a package of its own.
    local llvm
    llvm=$(apt-cache depends rust-web-llvm | sed -n 's/^ *Depends: llvm-\([0-9]*\)$/\1/p')
    [ -n "$llvm" ] || fail "this Debian has no rust-web-llvm package, so its Rust cannot build for the browser." \
        "Run \`rustup target add wasm32-unknown-unknown\` and then the same command again."
    install_packages "a Rust that can build for the browser" \
        rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy "lld-$llvm"
    debian_std_is_current || build_debian_std
    if have rustup; then
        rustup toolchain link "$DEBIAN_TOOLCHAIN" /usr
    fi
}

# The library only works with the very rustc that built it, so it carries that rustc's version as a stamp.
std_stamp() { "$DEBIAN_RUSTC" -vV && echo "crates: $STD_CRATES"; }

debian_std_is_current() {
    [ -x "$DEBIAN_RUSTC" ] && [ -e "$DEBIAN_STD/fengtu-stamp" ] &&
        [ "$(cat "$DEBIAN_STD/fengtu-stamp")" = "$(std_stamp)" ] &&
        { ! have rustup || [ -e "${RUSTUP_HOME:-$HOME/.rustup}/toolchains/$DEBIAN_TOOLCHAIN" ]; }
}

build_debian_std() {
    local work
    work=$(mktemp -d "$CACHE/std.XXXXXX")
    mkdir -p "$work/empty/src" "$work/wasm32-unknown-unknown/lib"
    : >"$work/empty/src/lib.rs"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/empty/Cargo.toml"
    # -Cembed-bitcode: without it the app's fat LTO finds no bitcode in the library.
    long "build the standard library for wasm32 (about a minute)" env -u RUSTUP_TOOLCHAIN -u CARGO_TARGET_DIR \
        PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
        /usr/bin/cargo build -Zbuild-std="$STD_CRATES" --target wasm32-unknown-unknown --release \
        --manifest-path "$work/empty/Cargo.toml"
    local file
    for file in "$work"/empty/target/wasm32-unknown-unknown/release/deps/*.{rlib,rmeta}; do
        case $file in
            */libempty-*) ;;
            *) cp "$file" "$work/wasm32-unknown-unknown/lib/" ;;
        esac
    done
    std_stamp >"$work/wasm32-unknown-unknown/fengtu-stamp"
    chmod -R a+rX "$work/wasm32-unknown-unknown"
    need_root "laying the library into $DEBIAN_STD"
    "${AS_ROOT[@]}" rm -rf "$DEBIAN_STD" "$DEBIAN_STD.new"
    "${AS_ROOT[@]}" cp -r "$work/wasm32-unknown-unknown" "$DEBIAN_STD.new"
    "${AS_ROOT[@]}" mv "$DEBIAN_STD.new" "$DEBIAN_STD"
    rm -rf "$work"
}
