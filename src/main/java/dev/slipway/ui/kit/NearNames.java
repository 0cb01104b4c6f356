package dev.slipway.ui.kit;

import dev.slipway.base.Similar;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a reference that leads nowhere may have meant.
public final class NearNames {
    private static final int MOST = 3;

    private NearNames() {}

    /// At most three, likeliest first: the same name of another kind or namespace, then the nearest
    /// spelling among the same kind, then names that hold this one.
    public static List<EntityRef> of(Catalog catalog, EntityRef ref) {
        Set<EntityRef> near = new LinkedHashSet<>();
        List<Entity> sameKind = new ArrayList<>();
        for (Entity entity : catalog.entities()) {
            if (entity.ref().name().equals(ref.name()) && !entity.ref().equals(ref)) {
                near.add(entity.ref());
            }
            if (entity.ref().kind().equals(ref.kind())) {
                sameKind.add(entity);
            }
        }
        Similar.nearest(ref.name(), sameKind.stream().map(e -> e.ref().name()).toList())
                .ifPresent(
                        name ->
                                sameKind.stream()
                                        .filter(e -> e.ref().name().equals(name))
                                        .forEach(e -> near.add(e.ref())));
        sameKind.stream()
                .filter(e -> e.ref().name().contains(ref.name()) || isPart(e, ref))
                .forEach(e -> near.add(e.ref()));
        near.remove(ref);
        return near.stream().limit(MOST).toList();
    }

    private static boolean isPart(Entity entity, EntityRef ref) {
        return entity.ref().name().length() > 3 && ref.name().contains(entity.ref().name());
    }
}
