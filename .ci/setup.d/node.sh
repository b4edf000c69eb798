# shellcheck shell=bash
# What comes from npm: wasm-opt, the little static server, and the end-to-end tests.

set_up_node_modules() {
    if ! have node || ! have npm; then
        fail "node and npm are missing." \
            "Install Node.js 20 or newer (Debian: \`apt-get install nodejs npm\`) and run the same command again."
    fi
    local major
    major=$(node -p 'process.versions.node.split(".")[0]')
    [ "$major" -ge 20 ] || fail "Node.js $(node --version) is too old." "Install version 20 or newer."
    local stamp=$ROOT/node_modules/.fengtu-stamp
    if cmp -s "$ROOT/package-lock.json" "$stamp"; then
        return
    fi
    missing "The npm packages are missing or not those of package-lock.json."
    long "npm ci" npm --prefix "$ROOT" ci --no-audit --no-fund
    cp "$ROOT/package-lock.json" "$stamp"
}
