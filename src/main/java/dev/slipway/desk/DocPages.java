package dev.slipway.desk;

import dev.slipway.catalog.Entity;
import dev.slipway.desk.search.Page;
import dev.slipway.files.FileSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The Markdown that an entity's `backstage.io/techdocs-ref: dir:…` leads to: the pages in `docs`,
/// else the README. Only what stands beside the entity, in its own folder.
final class DocPages implements Function<Entity, List<Page>> {
    private static final String ANNOTATION = "backstage.io/techdocs-ref";
    private static final String DIRECTORY = "dir:";
    private static final int MOST = 500;
    private static final int LONGEST = 200_000;

    private final Function<String, Optional<FileSource>> repository;

    /// `repository` gives the tree that a shown path stands in.
    DocPages(Function<String, Optional<FileSource>> repository) {
        this.repository = repository;
    }

    @Override
    public List<Page> apply(Entity entity) {
        Optional<String> folder =
                entity.annotation(ANNOTATION)
                        .filter(ref -> ref.startsWith(DIRECTORY))
                        .map(ref -> beside(entity.path(), ref.substring(DIRECTORY.length())));
        Optional<FileSource> files = folder.flatMap(path -> repository.apply(entity.path()));
        if (folder.isEmpty() || files.isEmpty()) {
            return List.of();
        }
        List<Page> pages = new ArrayList<>();
        for (String path : files.get().list(folder.get() + "docs")) {
            if (path.endsWith(".md") && pages.size() < MOST) {
                page(files.get(), path).ifPresent(pages::add);
            }
        }
        if (pages.isEmpty()) {
            page(files.get(), folder.get() + "README.md").ifPresent(pages::add);
        }
        return pages;
    }

    private static Optional<Page> page(FileSource files, String path) {
        return files.text(path)
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                .map(text -> new Page(path, text));
    }

    /// The folder that is named, with a `/` at its end; empty for the top.
    private static String beside(String descriptor, String named) {
        List<String> parts =
                new ArrayList<>(List.of(descriptor.split("/")).subList(0, depth(descriptor)));
        for (String part : named.split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? "" : String.join("/", parts) + "/";
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }
}
