package dev.slipway.desk;

import java.util.List;
import java.util.Optional;

/// What the user chose, kept between starts. Paths and references are text, so that a folder or
/// entity that is gone does no harm.
///
/// @param theme `system`, `light` or `dark`
/// @param zoom in percent, 90 to 150
/// @param user the reference of the user's own entity, `user:default/mara`
/// @param lastFolder the platform folder to open on start
/// @param projects the folder that new repositories are offered in
public record Settings(
        String theme,
        int zoom,
        boolean dense,
        Optional<String> user,
        Optional<String> lastFolder,
        Optional<String> projects,
        List<String> starred) {

    public static final Settings DEFAULT =
            new Settings(
                    "system",
                    100,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    public Settings {
        zoom = Math.clamp(zoom, 90, 150);
        starred = List.copyOf(starred);
    }

    public Settings withTheme(String newTheme) {
        return new Settings(newTheme, zoom, dense, user, lastFolder, projects, starred);
    }

    public Settings withZoom(int percent) {
        return new Settings(theme, percent, dense, user, lastFolder, projects, starred);
    }

    public Settings withDense(boolean rowsDense) {
        return new Settings(theme, zoom, rowsDense, user, lastFolder, projects, starred);
    }

    public Settings withUser(Optional<String> ref) {
        return new Settings(theme, zoom, dense, ref, lastFolder, projects, starred);
    }

    public Settings withLastFolder(String folder) {
        return new Settings(theme, zoom, dense, user, Optional.of(folder), projects, starred);
    }

    public Settings withProjects(String folder) {
        return new Settings(theme, zoom, dense, user, lastFolder, Optional.of(folder), starred);
    }

    public Settings withStarred(List<String> refs) {
        return new Settings(theme, zoom, dense, user, lastFolder, projects, refs);
    }
}
