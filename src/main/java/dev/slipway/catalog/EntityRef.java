package dev.slipway.catalog;

import java.util.Locale;
import java.util.Optional;

/// The name of an entity: `[kind:][namespace/]name`. All parts are kept in lower case, as Backstage
/// compares them (catalog-model `parseEntityRef`, `stringifyEntityRef`).
public record EntityRef(String kind, String namespace, String name)
        implements Comparable<EntityRef> {

    public static final String DEFAULT_NAMESPACE = "default";

    public EntityRef {
        kind = kind.toLowerCase(Locale.ROOT);
        namespace = namespace.toLowerCase(Locale.ROOT);
        name = name.toLowerCase(Locale.ROOT);
    }

    /// A reference that names its kind; empty when it does not or is malformed.
    public static Optional<EntityRef> parse(String text) {
        return parse(text, "", DEFAULT_NAMESPACE);
    }

    /// Fills in what `text` leaves out. An empty `defaultKind` means that the kind must be written.
    /// Nothing is trimmed; an empty part is malformed; a `/` before the first `:` means no kind.
    public static Optional<EntityRef> parse(
            String text, String defaultKind, String defaultNamespace) {
        int slash = text.indexOf('/');
        int colon = text.indexOf(':');
        if (slash >= 0 && slash < colon) {
            colon = -1;
        }
        String kind = colon < 0 ? defaultKind : text.substring(0, colon);
        String namespace = slash < 0 ? defaultNamespace : text.substring(colon + 1, slash);
        String name = text.substring(Math.max(colon, slash) + 1);
        return kind.isEmpty() || namespace.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new EntityRef(kind, namespace, name));
    }

    /// The kind as descriptors write it (`API`); empty for one that Backstage does not know.
    public Optional<String> writtenKind() {
        return Kinds.ALL.stream()
                .map(KindDefinition::kind)
                .filter(kind::equalsIgnoreCase)
                .findFirst();
    }

    /// The shortest unambiguous form: `component:orders`, `component:shop/orders`.
    public String compact() {
        return kind + ":" + compact(kind);
    }

    /// As [#compact()], also without the kind where it is the expected one: `orders`.
    public String compact(String expectedKind) {
        String local = namespace.equals(DEFAULT_NAMESPACE) ? name : namespace + "/" + name;
        return kind.equalsIgnoreCase(expectedKind) ? local : kind + ":" + local;
    }

    // by hand: the key of the largest maps

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityRef ref
                && name.equals(ref.name)
                && kind.equals(ref.kind)
                && namespace.equals(ref.namespace);
    }

    @Override
    public int hashCode() {
        return (kind.hashCode() * 31 + namespace.hashCode()) * 31 + name.hashCode();
    }

    @Override
    public int compareTo(EntityRef other) {
        int order = kind.equals(other.kind) ? 0 : kind.compareTo(other.kind);
        if (order == 0 && !namespace.equals(other.namespace)) {
            order = namespace.compareTo(other.namespace);
        }
        return order == 0 ? name.compareTo(other.name) : order;
    }

    /// `component:default/orders`.
    @Override
    public String toString() {
        return kind + ":" + namespace + "/" + name;
    }
}
