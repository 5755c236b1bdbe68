package dev.sallyport.terminal.view;

/// A place in the text: the number of a line, which stays its own while output comes, and a column.
public record Place(long line, int column) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int lines = Long.compare(line, other.line);
        return lines != 0 ? lines : Integer.compare(column, other.column);
    }
}
