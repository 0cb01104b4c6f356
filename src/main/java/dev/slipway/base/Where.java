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
