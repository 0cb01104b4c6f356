package dev.slipway.cluster.live;

import dev.slipway.cluster.access.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the user does not see of a cluster, in as few sentences as say it. Not safe for threads.
final class Limits {
    private final Map<String, Set<String>> refused = new TreeMap<>();
    private final Set<String> left = new TreeSet<>();

    void refuse(Resource resource, String namespace) {
        refused.computeIfAbsent(namespace, key -> new TreeSet<>()).add(resource.plural());
    }

    void leaveOut(String namespace) {
        left.add(namespace);
    }

    /// Each goes on where "you" began: `may not look into team-payments`.
    List<String> sentences() {
        List<String> all = new ArrayList<>();
        Set<String> closed = closed();
        if (!closed.isEmpty()) {
            all.add("may not look into " + listed(closed));
        }
        refused.forEach(
                (namespace, kinds) -> {
                    if (!closed.contains(namespace)) {
                        all.add("may not list " + listed(kinds) + " in " + namespace);
                    }
                });
        if (!left.isEmpty()) {
            all.add("chose not to ask in " + listed(left));
        }
        return List.copyOf(all);
    }

    /// Namespaces of which nothing is seen, whatever the reason.
    Set<String> hidden() {
        Set<String> all = closed();
        all.addAll(left);
        return all;
    }

    /// Where every kind was refused.
    private Set<String> closed() {
        Set<String> all = new TreeSet<>();
        refused.forEach(
                (namespace, kinds) -> {
                    if (Resource.WATCHED.stream().map(Resource::plural).allMatch(kinds::contains)) {
                        all.add(namespace);
                    }
                });
        return all;
    }

    private static String listed(Set<String> words) {
        List<String> all = List.copyOf(words);
        int last = all.size() - 1;
        return last < 1
                ? String.join("", all)
                : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}
