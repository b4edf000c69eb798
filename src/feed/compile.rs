//! Compiles sources into the parts that the browser reads.
