package dev.slipway.base;

/// A place in a text. Lines and columns count from 1 (columns in UTF-16 units, tabs as one); 0
/// means "the file as a whole". `path` is relative to the folder that was read, with `/`
/// separators.
public record Where(String path, int line, int column) implements Comparable<Where> {

    public static Where file(String path) {
        return new Where(path, 0, 0);
    }

    public Where at(int line, int column) {
        return new Where(path, line, column);
    }

    public Where in(String otherPath) {
        return new Where(otherPath, line, column);
    }

    // by hand, as in other keys of large maps: the equality that a record brings along takes a
    // detour until it is compiled to the utmost

    @Override
    public boolean equals(Object other) {
        return other instanceof Where where
                && line == where.line
                && column == where.column
                && path.equals(where.path);
    }

    @Override
    public int hashCode() {
        return (path.hashCode() * 31 + line) * 31 + column;
    }

    @Override
    public int compareTo(Where other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        return line != other.line
                ? Integer.compare(line, other.line)
                : Integer.compare(column, other.column);
    }

    /// `path:line:column`, the form that editors and terminals make clickable.
    @Override
    public String toString() {
        return line == 0 ? path : path + ":" + line + ":" + column;
    }
}
