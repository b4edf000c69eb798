//! The rules of one record and of the whole feed, as a list of problems.
