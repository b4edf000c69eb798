# shellcheck shell=bash
# A browser for the tests, its driver, and fonts in which Chinese can be read. Browser and driver must be of one version.

set_up_browser() {
    if browser_matches && has_fonts; then
        return
    fi
    have apt-get || fail "no Chromium with a chromedriver of the same version on this machine." \
        "Install both, and set CHROME and CHROMEDRIVER to them if they are not on PATH."
    missing "A browser for the tests, with its driver and fonts, is missing."
    install_packages "the tests run in a real browser" chromium chromium-driver fonts-noto-cjk fonts-noto-color-emoji
    # Found anew: a moment ago there was none.
    CHROME=$(first_on_path chromium)
    CHROMEDRIVER=$(first_on_path chromedriver)
    browser_matches || fail "chromium and chromedriver are not of one version." \
        "Run \`apt-get update && apt-get install chromium chromium-driver\`."
}

browser_matches() {
    [ -n "$CHROME" ] && [ -n "$CHROMEDRIVER" ] && [ "$(major_version "$CHROME")" = "$(major_version "$CHROMEDRIVER")" ]
}

major_version() { "$1" --version 2>/dev/null | grep -oE '[0-9]+(\.[0-9]+)+' | head -n 1 | cut -d. -f1; }

# Only Debian is asked: elsewhere there is no knowing, and a page without them only looks poor.
has_fonts() { ! have dpkg-query || { installed fonts-noto-cjk && installed fonts-noto-color-emoji; }; }
