//! The feed tool's command line.
fn main() {}
