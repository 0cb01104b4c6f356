package dev.slipway.catalog.api;

/// One thing an API can do, with its line (from 1) in the definition: `GET /orders`, `rpc Reserve`,
/// `receive order.created`, `query products`.
///
/// @param id what code calls it; empty where it has no such name
/// @param group what it is listed under: a tag, a service, a kind of operation; may be empty
public record Operation(
        String verb,
        String name,
        String summary,
        String id,
        String group,
        boolean deprecated,
        int line) {

    /// How links name it: `GET /orders`.
    public String key() {
        return verb + " " + name;
    }

    /// All words that find it.
    public String words() {
        String called = id.equals(summary) ? "" : id;
        return String.join(" ", verb, name, summary, called).strip();
    }
}
