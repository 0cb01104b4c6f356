/// What only the files around a catalog can tell of it: whether `CODEOWNERS` agrees with the owner,
/// whether the docs that an entity points to are there, and which descriptors nothing leads to.
/// Front door: [dev.slipway.catalog.review.RepositoryReview]. Reads through a
/// [dev.slipway.files.FileSource] and writes nothing; the catalog's own reading does not wait for
/// it.
@NullMarked
package dev.slipway.catalog.review;

import org.jspecify.annotations.NullMarked;
