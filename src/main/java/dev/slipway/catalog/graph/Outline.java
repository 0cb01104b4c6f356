package dev.slipway.catalog.graph;

import dev.slipway.catalog.EntityRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One node of a tree with all that is below it. `note` says in a few words what the label does
/// not; it may be empty.
public record Outline(String label, Optional<EntityRef> ref, String note, List<Outline> children) {

    public Outline {
        children = List.copyOf(children);
    }

    static Outline named(String label, List<Outline> children) {
        return new Outline(label, Optional.empty(), "", children);
    }

    /// The way from here down to an entity, this node first; empty where it is not below.
    public List<Outline> wayTo(EntityRef wanted) {
        if (ref.filter(wanted::equals).isPresent()) {
            return List.of(this);
        }
        for (Outline child : children) {
            List<Outline> way = child.wayTo(wanted);
            if (!way.isEmpty()) {
                List<Outline> all = new ArrayList<>(List.of(this));
                all.addAll(way);
                return List.copyOf(all);
            }
        }
        return List.of();
    }

    /// Lines with branches drawn, as the command `tree` does.
    public String drawn() {
        StringBuilder out = new StringBuilder(line());
        draw(out, "");
        return out.toString();
    }

    private String line() {
        return label + (note.isEmpty() ? "" : "  (" + note + ")") + "\n";
    }

    private void draw(StringBuilder out, String before) {
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            Outline child = children.get(i);
            out.append(before).append(last ? "└─ " : "├─ ").append(child.line());
            child.draw(out, before + (last ? "   " : "│  "));
        }
    }

    /// A nested list of Markdown.
    public String markdown() {
        StringBuilder out = new StringBuilder();
        list(out, "");
        return out.toString();
    }

    private void list(StringBuilder out, String before) {
        out.append(before).append("- ").append(line());
        children.forEach(child -> child.list(out, before + "  "));
    }
}
