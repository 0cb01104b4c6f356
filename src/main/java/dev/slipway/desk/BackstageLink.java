package dev.slipway.desk;

import dev.slipway.catalog.EntityRef;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links to a Backstage portal that name what Slipway shows, too: golden paths with the answers
/// that the link carries (`/create/templates/NAMESPACE/NAME?formData=…`). The portal itself is not
/// asked.
public final class BackstageLink {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#]+([^?#]*)\\??([^#]*).*");
    private static final Pattern TEMPLATE =
            Pattern.compile("(?:/[^/]+)*/create/templates/([^/]+)/([^/]+)/?");

    private BackstageLink() {}

    /// The place that the link means; empty when it means none that is known here.
    public static Optional<Route> route(String link) {
        Matcher web = WEB.matcher(link.strip());
        if (!web.matches()) {
            return Optional.empty();
        }
        Matcher template = TEMPLATE.matcher(web.group(1));
        if (!template.matches()) {
            return Optional.empty();
        }
        return EntityRef.parse("template:" + template.group(1) + "/" + template.group(2))
                .map(ref -> Route.SCHEME + "golden-paths/" + ref + "?" + web.group(2))
                .flatMap(Route::parse);
    }
}
