//! The only room that names web-sys and gloo.
