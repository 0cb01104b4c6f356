package dev.slipway.ui.kit;

import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Route;

import java.util.List;

/// One line of what is known of an entity: a label and what stands beside it. Pure, so that cards
/// can be tested without a window.
public record Fact(String label, List<Part> parts) {

    /// A stretch of the line.
    public sealed interface Part {

        /// Plain words; `style` is a class of `slipway.css`, empty for none.
        record Words(String text, String style) implements Part {}

        /// A link to an entity, with its icon when `icon` says so.
        record Who(EntityRef ref, String expectedKind, boolean icon) implements Part {}

        /// People with their initials before their names.
        record People(List<Person> people) implements Part {

            public People {
                people = List.copyOf(people);
            }
        }

        /// A link to another place of the app.
        record To(String text, Route route) implements Part {}

        /// A link to an address.
        record Web(String text, String url) implements Part {}

        /// A lifecycle.
        record State(String lifecycle) implements Part {}

        /// Tags as pills.
        record Tags(List<String> tags) implements Part {

            public Tags {
                tags = List.copyOf(tags);
            }
        }
    }

    /// A user by name.
    public record Person(EntityRef ref, String name) {

        /// `MK` of Mara Klein.
        public String initials() {
            String[] words = name.strip().split("[\\s._-]+");
            String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
            String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
            return (first + last).toUpperCase(java.util.Locale.ROOT);
        }
    }

    public Fact {
        parts = List.copyOf(parts);
    }

    public static Fact of(String label, Part... parts) {
        return new Fact(label, List.of(parts));
    }

    /// The line as text, for tests and for copying.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(text.isEmpty() ? "" : part instanceof Part.To ? " · " : " ");
            text.append(
                    switch (part) {
                        case Part.Words words -> words.text();
                        case Part.Who who -> who.ref().compact(who.expectedKind());
                        case Part.People people ->
                                String.join(
                                        ", ", people.people().stream().map(Person::name).toList());
                        case Part.To to -> to.text();
                        case Part.Web web -> web.text();
                        case Part.State state -> state.lifecycle();
                        case Part.Tags tags -> String.join(" ", tags.tags());
                    });
        }
        return text.toString();
    }
}
