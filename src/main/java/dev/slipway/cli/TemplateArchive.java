package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.files.ZipSource;
import dev.slipway.net.Address;
import dev.slipway.net.Http;
import dev.slipway.net.Redaction;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// A Cookiecutter template in a zip archive: a file, or an address where `download` says that the
/// user agrees to fetch it. A server may send on to another place (forges do), but not from https
/// to http.
record TemplateArchive(boolean download, Map<String, String> environment) {
    private static final int HOPS = 5;
    private static final long BYTES = 64L * 1024 * 1024;

    static boolean isOne(String template) {
        return template.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    Outcome<FileSource> open(String template) {
        if (!isWeb(template)) {
            try {
                Path file = Path.of(template);
                if (Files.size(file) > BYTES) {
                    return wrong(template, "the archive is larger than 64 MB");
                }
                return ZipSource.belowTop(template, Files.readAllBytes(file));
            } catch (IOException e) {
                return wrong(template, "there is no such archive, or it cannot be read");
            }
        }
        if (!download) {
            return Outcome.failed(
                    Problem.error(
                                    "cookiecutter.download",
                                    Where.file(Redaction.hide(template)),
                                    "the archive would have to be fetched from there")
                            .advise("agree to that with --download"));
        }
        return fetch(template, HOPS)
                .flatMap(bytes -> ZipSource.belowTop(Redaction.hide(template), bytes));
    }

    private static boolean isWeb(String template) {
        return template.matches("(?i)https?://.*");
    }

    private Outcome<byte[]> fetch(String url, int hops) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return wrong(url, "this is no address: " + e.getMessage());
        }
        Outcome<Address> server = Address.parse(uri.getScheme() + "://" + uri.getRawAuthority());
        if (server.value().isEmpty()) {
            return Outcome.failed(server.problems());
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        try (Http http = new Http(server.value().get(), Http.Limits.USUAL, environment)) {
            return http.send(Http.Request.get(uri.getRawPath() + query), Progress.NONE)
                    .flatMap(answer -> answered(uri, answer, hops));
        }
    }

    private Outcome<byte[]> answered(URI uri, Http.Answer answer, int hops) {
        String next = answer.headers().getOrDefault("location", "");
        if (answer.status() == 200) {
            return Outcome.of(answer.body());
        }
        if (answer.status() < 300 || answer.status() >= 400 || next.isEmpty()) {
            return wrong(uri.toString(), "the server answered " + answer.status());
        }
        URI to;
        try {
            to = uri.resolve(next);
        } catch (IllegalArgumentException e) {
            return wrong(uri.toString(), "the server sends on to what is no address");
        }
        boolean weaker = "https".equals(uri.getScheme()) && !"https".equals(to.getScheme());
        return hops == 0 || weaker
                ? wrong(uri.toString(), "the server sends on to " + to + ", which is not followed")
                : fetch(to.toString(), hops - 1);
    }

    private static <T> Outcome<T> wrong(String place, String why) {
        return Outcome.failed(
                Problem.error("cookiecutter.archive", Where.file(Redaction.hide(place)), why));
    }
}
