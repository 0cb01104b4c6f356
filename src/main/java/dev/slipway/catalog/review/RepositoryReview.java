package dev.slipway.catalog.review;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Root;

import java.util.ArrayList;
import java.util.List;

/// The part of the lint that looks beyond the descriptors. A listing of each root is all that it
/// costs, unless something is found.
public final class RepositoryReview {

    private RepositoryReview() {}

    /// What there is to say about `catalog`, which was read from `roots`; its own problems are not
    /// repeated.
    public static List<Problem> of(Catalog catalog, List<Root> roots, Progress progress) {
        List<Problem> found = new ArrayList<>();
        for (Root root : roots) {
            String prefix = roots.size() > 1 ? root.name() + "/" : "";
            Repository repository = new Repository(root.files(), prefix);
            List<Entity> here =
                    catalog.entities().stream().filter(e -> repository.holds(e.path())).toList();
            OwnerReview owners = new OwnerReview(catalog, repository, found::add);
            DocsReview docs = new DocsReview(catalog, repository, found::add);
            for (Entity entity : here) {
                progress.check();
                owners.look(entity);
                docs.look(entity);
            }
            docs.end();
            new UnreachedReview(catalog, repository, root, prefix, progress, found::add).look(here);
        }
        return List.copyOf(found);
    }
}
