/// Finds entities by what is written in them: names, titles, descriptions, tags, what an API can
/// do, and the pages of its documentation. Front door: [dev.slipway.desk.search.Search]. Nobody
/// else knows Lucene; it is loaded with the first search and not before.
@NullMarked
package dev.slipway.desk.search;

import org.jspecify.annotations.NullMarked;
