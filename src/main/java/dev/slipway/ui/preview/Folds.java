package dev.slipway.ui.preview;

import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.code.Fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be hidden of a generated YAML text: every block of two lines and more, closed at first
/// where it only repeats what stands elsewhere; and the values that must not be read over a
/// shoulder.
final class Folds {
    /// What stands for a value that must not be read.
    static final String MASKED = "masked";

    private static final int LEAST = 2;
    private static final Set<String> QUIET =
            Set.of("annotations", "selector", "livenessProbe", "readinessProbe");
    private static final Pattern KEY =
            Pattern.compile("^( *(?:- )*)([^\\s:#'\"][^:]*):(?: (.*))?$");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|secret|token|credential|private_?key).*");

    /// An address with a password in it.
    private static final Pattern LOGIN = Pattern.compile("://[^/\\s:@]*:[^/\\s@]+@");

    private static final Pattern NAMED = Pattern.compile("^ *- name: (\\S+).*");

    private final List<String> lines;
    private final List<Preview.Document> documents;
    private final boolean manifests;
    private final List<Fold> folds = new ArrayList<>();
    private final Deque<Key> path = new ArrayDeque<>();
    private int document;
    private String kind = "";

    private record Key(int indent, String name) {}

    private Folds(List<String> lines, List<Preview.Document> documents, boolean manifests) {
        this.lines = lines;
        this.documents = documents;
        this.manifests = manifests;
    }

    static List<Fold> ofManifests(List<String> lines, List<Preview.Document> documents) {
        return new Folds(lines, documents, true).find();
    }

    static List<Fold> ofCompose(List<String> lines, List<Preview.Document> documents) {
        return new Folds(lines, documents, false).find();
    }

    private List<Fold> find() {
        for (int i = 0; i < lines.size(); i++) {
            enter(i + 1);
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches()) {
                int indent = key.group(1).length();
                while (!path.isEmpty() && path.peekLast().indent >= indent) {
                    path.removeLast();
                }
                String value = key.group(3) == null ? "" : key.group(3);
                path.addLast(new Key(indent, key.group(2)));
                line(i, indent, key.group(2), value, key.end(2) + 1);
            }
        }
        return folds;
    }

    private void enter(int line) {
        while (document < documents.size() && documents.get(document).firstLine() <= line) {
            kind = documents.get(document).kind();
            document++;
            if (manifests) {
                path.clear();
            }
        }
    }

    private void line(int index, int indent, String name, String value, int end) {
        int last = last(index, indent);
        if (isSecret(name, value, index)) {
            folds.add(new Fold(key(), index + 1, last + 1, end + 1, MASKED, true));
        } else if (value.isEmpty() && last - index >= LEAST) {
            String line = lines.get(index);
            boolean closed = manifests && isQuiet(name);
            folds.add(
                    new Fold(
                            key(), index + 1, last + 1, line.length(), words(index, last), closed));
        }
    }

    /// The last line (from 0) of the block below `index`: what is indented more, and list items
    /// that stand below their key.
    private int last(int index, int indent) {
        int last = index;
        for (int i = index + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int own = line.length() - line.stripLeading().length();
            boolean item = own == indent && line.startsWith("- ", own) && !isItem(index);
            if (!line.isBlank() && own <= indent && !item) {
                break;
            }
            last = i;
        }
        return last;
    }

    private boolean isItem(int index) {
        return lines.get(index).stripLeading().startsWith("- ");
    }

    private boolean isQuiet(String name) {
        return QUIET.contains(name) || name.equals("metadata") && path.size() > 1;
    }

    private boolean isSecret(String name, String value, int index) {
        if (value.isEmpty()) {
            return false;
        }
        if (LOGIN.matcher(value).find()) {
            return true;
        }
        boolean inside = path.size() == LEAST && "Secret".equals(kind);
        String parent = path.size() > 1 ? path.getFirst().name : "";
        return manifests
                ? inside && (parent.equals("data") || parent.equals("stringData"))
                        || isSecretVariable(name, index)
                : isInEnvironment() && SECRET.matcher(name).matches();
    }

    /// The value of an environment variable whose name, in the line above, says that it is secret.
    private boolean isSecretVariable(String name, int index) {
        Matcher variable = index == 0 ? null : NAMED.matcher(lines.get(index - 1));
        return name.equals("value")
                && variable != null
                && variable.matches()
                && SECRET.matcher(variable.group(1)).matches();
    }

    private boolean isInEnvironment() {
        return path.stream().anyMatch(key -> key.name.equals("environment"));
    }

    private String key() {
        StringBuilder key = new StringBuilder();
        if (manifests && document > 0) {
            Preview.Document at = documents.get(document - 1);
            key.append(at.kind()).append(' ').append(document);
        }
        path.forEach(part -> key.append('/').append(part.indent).append(part.name));
        return key.toString();
    }

    private String words(int index, int last) {
        String first = named(index + 1, last, 1);
        String end = named(last, index + 1, -1);
        String count = (last - index) + " lines";
        return first.isEmpty() || first.equals(end) ? count : count + ", " + first + " to " + end;
    }

    /// The name of the first list item from `from` on that says one.
    private String named(int from, int to, int step) {
        for (int i = from; i != to + step; i += step) {
            Matcher named = NAMED.matcher(lines.get(i));
            if (named.matches()) {
                return named.group(1);
            }
        }
        return "";
    }
}
