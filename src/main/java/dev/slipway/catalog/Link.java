package dev.slipway.catalog;

/// One of `metadata.links`; parts that are absent are empty.
public record Link(String url, String title, String icon, String type) {

    /// What to show: the title, else the address.
    public String text() {
        return title.isEmpty() ? url : title;
    }
}
