package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Completion;
import dev.slipway.ui.kit.KindWords;
import dev.slipway.yaml.YamlWriter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The state and the verbs of the catalog table. The query line is the one truth: tabs and boxes
/// write into it and are read from it. Every change makes a new [CatalogRequest]; whoever answers
/// it hands the view to [#accept].
public final class CatalogModel {

    /// What stands where the rows would be.
    enum Situation {
        ROWS,
        NO_FOLDER,
        READING,
        NO_ENTITIES,
        NO_USER,
        NO_HIT
    }

    private final Desk desk;
    private final Navigator navigator;
    private final StringProperty line = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CatalogRequest> request =
            new ReadOnlyObjectWrapper<>(CatalogRequest.NONE);
    private final ReadOnlyObjectWrapper<CatalogView> view =
            new ReadOnlyObjectWrapper<>(CatalogView.NONE);
    private final ReadOnlyObjectWrapper<Situation> situation =
            new ReadOnlyObjectWrapper<>(Situation.READING);
    private final ReadOnlyObjectWrapper<List<Column>> columns =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    private Settings settings = Settings.DEFAULT;
    private Workspace workspace = Workspace.EMPTY;
    private boolean started;

    public CatalogModel(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        line.subscribe(text -> request.set(request.get().with(CatalogQuery.parse(text))));
    }

    // what is given

    /// Takes over what is open now.
    void workspace(Workspace next) {
        workspace = next;
        if (next.catalog() != request.get().catalog()) {
            request.set(request.get().with(next.catalog()));
        }
        if (!started && !next.catalog().entities().isEmpty()) {
            begin(firstKind(next.catalog()));
        }
        settle();
    }

    /// The first kind, unless another was asked for while the platform was still being read. What
    /// was typed meanwhile stays as it stands: somebody may be in the middle of a word.
    private void begin(String kind) {
        started = true;
        String typed = line.get();
        boolean chosen =
                request.get().query().terms().stream().anyMatch(term -> term.key().equals("kind"));
        if (!chosen && !kind.isEmpty()) {
            line.set("kind:" + kind + " " + typed);
        }
    }

    /// Takes over who the user is and what has a star.
    void settings(Settings next) {
        boolean other = !next.looks().columns().equals(settings.looks().columns());
        settings = next;
        if (other) {
            settle();
        }
        Optional<EntityRef> user = settings.user().flatMap(EntityRef::parse);
        Set<String> starred = Set.copyOf(settings.starred());
        CatalogRequest now = request.get();
        if (!now.user().equals(user) || !now.starred().equals(starred)) {
            request.set(now.with(user, starred));
        }
    }

    /// Shows what a route asks for; one without a query, or with the present one, leaves everything
    /// as it was.
    void show(Route.CatalogTable route) {
        CatalogQuery wanted = CatalogQuery.parse(route.query());
        if (!route.query().isBlank() && !wanted.equals(request.get().query())) {
            started = true;
            request.set(request.get().with(Scope.ALL));
            line.set(route.query().strip() + " ");
        }
    }

    /// Takes the answer to a request, unless a newer one waits for its own. An equal request is the
    /// same one: a property tells nobody of an equal value, so nobody answers it again.
    void accept(CatalogView answer) {
        if (answer.request().equals(request.get())) {
            view.set(answer);
            settle();
        }
    }

    // what is seen

    StringProperty lineProperty() {
        return line;
    }

    /// The place that the table is now.
    Route.CatalogTable route() {
        return new Route.CatalogTable(line.get().strip());
    }

    ReadOnlyObjectProperty<CatalogRequest> requestProperty() {
        return request.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CatalogView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Situation> situationProperty() {
        return situation.getReadOnlyProperty();
    }

    /// The columns after the name that the user wants, as many as fit are shown.
    ReadOnlyObjectProperty<List<Column>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heading> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /// Whether the line asks for more than a kind.
    boolean isFiltering() {
        CatalogQuery query = request.get().query();
        return !query.words().isEmpty()
                || query.terms().stream().anyMatch(term -> !term.key().equals("kind"));
    }

    boolean isSettled() {
        return view.get().request().equals(request.get()) && !workspace.reading();
    }

    List<Completion> completions(String text, int caret) {
        return QueryCompletions.of(text, caret, view.get().values());
    }

    // verbs

    /// Shows one kind, all for an empty one; the rest of the query stays.
    void chooseKind(String kind) {
        started = true;
        CatalogQuery rest = request.get().query().without("kind");
        List<CatalogQuery.Term> terms = new ArrayList<>();
        if (!kind.isEmpty()) {
            terms.add(new CatalogQuery.Term("kind", List.of(kind), false));
        }
        terms.addAll(rest.terms());
        write(new CatalogQuery(terms, rest.words()));
    }

    void chooseScope(Scope scope) {
        request.set(request.get().with(scope));
        settle();
    }

    void toggle(String facet, String value) {
        write(CatalogFacets.toggled(request.get().query(), facet, value));
    }

    /// Leaves of the query only its kind, and shows everyone's entities.
    void clear() {
        request.set(request.get().with(Scope.ALL));
        String kind = request.get().kind();
        line.set(kind.isEmpty() ? "" : "kind:" + kind + " ");
    }

    void sort(Sorting sorting) {
        if (!request.get().sorting().equals(sorting)) {
            request.set(request.get().with(sorting));
        }
    }

    /// Shows or hides a column for the kind that is seen. A new one comes last but for those with
    /// long texts.
    void toggleColumn(Column column) {
        List<Column> next = new ArrayList<>(columns.get());
        if (!next.remove(column)) {
            int at = next.size();
            while (!column.roomy() && at > 0 && next.get(at - 1).roomy()) {
                at--;
            }
            next.add(at, column);
        }
        keep(next);
    }

    /// Takes over the order in which columns were put by hand; those that are chosen and did not
    /// fit keep their places behind the one they stood behind.
    void orderColumns(List<Column> shown) {
        List<Column> next = new ArrayList<>(shown);
        List<Column> before = columns.get();
        for (int i = 0; i < before.size(); i++) {
            if (!next.contains(before.get(i))) {
                int at = i == 0 ? 0 : next.indexOf(before.get(i - 1)) + 1;
                next.add(at, before.get(i));
            }
        }
        keep(next);
    }

    /// Back to the usual columns of the kind.
    void usualColumns() {
        keep(List.of());
    }

    boolean hasOwnColumns() {
        return settings.looks().columns().containsKey(table());
    }

    private void keep(List<Column> next) {
        List<String> ids = next.stream().map(Column::id).toList();
        Settings now = desk.settings().get();
        desk.change(now.withLooks(now.looks().withColumns(table(), ids)));
        settings(desk.settings().get());
    }

    /// The name under which the columns of the kind are kept.
    private String table() {
        return table(request.get().kind());
    }

    private static String table(String kind) {
        return "catalog." + (kind.isEmpty() ? "all" : kind);
    }

    void open(EntityRef ref) {
        navigator.go(new Route.EntityPage(ref.toString(), ""));
    }

    void openOwner(Entity entity) {
        entity.owner()
                .ifPresentOrElse(
                        this::open, () -> navigator.toast(entity.name() + " has no owner"));
    }

    void star(EntityRef ref) {
        desk.change(desk.settings().get().withStar(ref.toString()));
    }

    void copyRef(EntityRef ref) {
        navigator.copy(ref.toString(), "reference");
    }

    void copyYaml(Entity entity) {
        navigator.copy(YamlWriter.write(entity.raw()).text(), "YAML");
    }

    /// The command line that lists the same entities.
    String command() {
        return CommandText.list(view.get(), workspace.folder());
    }

    void copyCommand() {
        navigator.copy(command(), "command");
    }

    private void write(CatalogQuery query) {
        String text = query.toString();
        line.set(text.isEmpty() ? "" : text + " ");
    }

    private static String firstKind(Catalog catalog) {
        return catalog.kinds().keySet().stream()
                .map(kind -> kind.toLowerCase(java.util.Locale.ROOT))
                .min(KindWords.BY_WEIGHT)
                .orElse("");
    }

    /// Brings everything that follows from request, view and workspace up to date.
    private void settle() {
        CatalogView seen = view.get();
        String kind = seen.request().kind();
        columns.set(chosen(kind).orElse(seen.standard()));
        situation.set(situation(seen));
        String what = kind.isEmpty() ? "" : KindWords.plural(kind);
        String status =
                seen.total() == 0
                        ? ""
                        : "%d of %d %s"
                                .formatted(
                                        seen.entities().size(),
                                        seen.total(),
                                        what.isEmpty() ? "entities" : KindWords.inside(what));
        List<Crumb> crumbs =
                what.isEmpty()
                        ? List.of(Crumb.here("Catalog"))
                        : List.of(
                                Crumb.to("Catalog", new Route.CatalogTable("")), Crumb.here(what));
        heading.set(new Heading(crumbs, status));
    }

    private Optional<List<Column>> chosen(String kind) {
        List<String> ids = settings.looks().columns().getOrDefault(table(kind), List.of());
        List<Column> known = ids.stream().flatMap(id -> Column.named(id).stream()).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    private Situation situation(CatalogView seen) {
        if (!seen.entities().isEmpty()) {
            return Situation.ROWS;
        }
        if (workspace.reading()) {
            return Situation.READING;
        }
        if (workspace.folder().isEmpty()) {
            return Situation.NO_FOLDER;
        }
        if (workspace.catalog().entities().isEmpty()) {
            return Situation.NO_ENTITIES;
        }
        if (seen.request().catalog() != workspace.catalog()) {
            return Situation.READING;
        }
        boolean nobody = seen.request().user().isEmpty();
        return seen.request().scope() == Scope.OWNED && nobody
                ? Situation.NO_USER
                : Situation.NO_HIT;
    }
}
