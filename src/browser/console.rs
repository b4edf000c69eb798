//! Warnings for whoever looks for a fault. A visitor never has to read them.

/// Warns of something that was got over.
pub fn warn(message: &str) {
    web_sys::console::warn_1(&message.into());
}
