package dev.slipway.cluster.select;

import dev.slipway.cluster.connect.ClusterTarget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which namespaces of a cluster are asked. Never all: a user of a shared cluster may not list
/// them.
///
/// @param asked in the order of their names
/// @param left those that components name and the user's own list leaves out
/// @param own the user's own list; empty for those that components name
public record Namespaces(List<String> asked, List<String> left, List<String> own) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    /// Without a list of the user's `own`: those that the selections name, else the context's. With
    /// one: of those that are named only the user's, and for a component that names none all of the
    /// user's.
    public static Namespaces of(
            ClusterTarget target, Collection<Selection> selections, Collection<String> own) {
        Set<String> asked = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        for (Selection selection : selections) {
            if (selection.isFor(target.name())) {
                Optional<String> named = selection.namespace();
                if (own.isEmpty()) {
                    named.or(target::namespace).ifPresent(asked::add);
                } else if (named.isEmpty()) {
                    asked.addAll(own);
                } else if (own.contains(named.get())) {
                    asked.add(named.get());
                } else {
                    left.add(named.get());
                }
            }
        }
        return new Namespaces(List.copyOf(asked), List.copyOf(left), List.copyOf(own));
    }

    /// All that are known to matter, asked or left out.
    public List<String> named() {
        return Stream.concat(asked.stream(), left.stream()).sorted().distinct().toList();
    }

    /// The names in a text, with commas or spaces between them, each once.
    public static List<String> in(String text) {
        return BETWEEN.splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// The first that no namespace can be called.
    public static Optional<String> wrong(Collection<String> names) {
        return names.stream().filter(name -> !NAME.matcher(name).matches()).findFirst();
    }
}
