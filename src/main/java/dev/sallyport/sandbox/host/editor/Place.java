package dev.sallyport.sandbox.host.editor;

/// A place in a text.
///
/// @param row    of the line, from 0
/// @param column of the UTF-16 unit before which it is, from 0
record Place(int row, int column) {}
