package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoStruct;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// `semver` and `semverCompare`, after Masterminds/semver 3.
final class Versions {

    private Versions() {}

    static Functions functions() {
        return Functions.builder()
                .add("semver", 1, c -> struct(version(c.text(0))))
                .add(
                        "semverCompare",
                        2,
                        c -> Constraint.parse(c.text(0)).allows(version(c.text(1))))
                .build();
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow(() -> new GoError("Invalid Semantic Version"));
    }

    private static Object struct(Version version) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Major", version.major());
        fields.put("Minor", version.minor());
        fields.put("Patch", version.patch());
        fields.put("Prerelease", version.prerelease());
        fields.put("Metadata", version.metadata());
        fields.put("Original", version.original());
        return new GoStruct("*semver.Version", fields, new GoStruct.Look(version.text(), Map.of()));
    }
}
