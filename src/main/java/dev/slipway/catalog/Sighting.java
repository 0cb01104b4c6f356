package dev.slipway.catalog;

import java.util.regex.Pattern;

/// What a scan sees in a YAML file before it is read as a descriptor.
///
/// @param descriptor whether it holds entities at all
/// @param fetches whether it is a template that names skeletons
/// @param skeleton whether it is one itself
record Sighting(boolean descriptor, boolean fetches, boolean skeleton) {
    static final Sighting NOTHING = new Sighting(false, false, false);
    static final Pattern MARKS = Pattern.compile("\\$\\{\\{|\\{\\{|\\{%");

    private static final Pattern NAMED = Pattern.compile("(.*/)?catalog-info\\.ya?ml");
    private static final Pattern API_VERSION =
            Pattern.compile("(?m)^apiVersion: *[\"']?[a-z.]*backstage\\.io/");
    private static final Pattern TEMPLATED_NAME =
            Pattern.compile("(?m)^ +name: *[\"']?[^\\n]*?(\\$\\{\\{|\\{\\{|\\{%)");

    static Sighting of(String path, String text) {
        if (!NAMED.matcher(path).matches() && !API_VERSION.matcher(text).find()) {
            return NOTHING;
        }
        String header = header(text);
        return new Sighting(
                true,
                text.contains("fetch:template") || text.contains("fetch:cookiecutter"),
                MARKS.matcher(header).find() && TEMPLATED_NAME.matcher(header).find());
    }

    /// Up to the spec: template marks in the steps of a template are no sign of a skeleton.
    private static String header(String text) {
        int spec = text.indexOf("\nspec:");
        return spec < 0 ? text : text.substring(0, spec);
    }
}
