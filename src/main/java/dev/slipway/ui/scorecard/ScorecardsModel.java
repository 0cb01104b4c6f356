package dev.slipway.ui.scorecard;

import dev.slipway.base.Outcome;
import dev.slipway.base.Where;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.catalog.scorecard.Standing;
import dev.slipway.catalog.scorecard.TeamStanding;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the scorecards screen shows and does. Properties change on the `window` executor only.
public final class ScorecardsModel {

    /// What was read, and what of it is looked at.
    ///
    /// @param sheet the chosen one; empty where there is none
    /// @param trouble of the scorecards' own files, a sentence each
    record View(
            List<ScoreSheet> sheets,
            Optional<ScoreSheet> sheet,
            boolean byTeam,
            List<Standing> rows,
            List<TeamStanding> teams,
            List<String> trouble,
            boolean read) {
        static final View NONE =
                new View(
                        List.of(), Optional.empty(), false, List.of(), List.of(), List.of(), false);
    }

    private final Desk desk;
    private final Navigator navigator;
    private final Consumer<Workspace> look;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.NONE);
    private @Nullable Workspace seen;
    private String card = "";
    private String filter = "";
    private boolean byTeam;

    ScorecardsModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        look =
                desk.jobs()
                        .latest(
                                (workspace, progress) -> {
                                    Outcome<List<ScoreSheet>> found =
                                            workspace.folder().isEmpty()
                                                    ? Outcome.of(List.of())
                                                    : desk.catalog().scorecards(progress);
                                    window.execute(() -> took(found));
                                });
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Hears of every new workspace.
    void took(Workspace workspace) {
        if (!workspace.reading() && workspace != seen) {
            seen = workspace;
            look.accept(workspace);
        }
    }

    private void took(Outcome<List<ScoreSheet>> found) {
        List<String> trouble =
                found.problems().stream()
                        .map(p -> p.where() + ": " + Words.sentence(p.message()))
                        .toList();
        show(found.value().orElse(List.of()), trouble, true);
    }

    private void show(List<ScoreSheet> sheets, List<String> trouble, boolean read) {
        Optional<ScoreSheet> sheet =
                sheets.stream()
                        .filter(s -> s.scorecard().name().equals(card))
                        .findFirst()
                        .or(() -> sheets.stream().findFirst());
        view.set(
                new View(
                        sheets,
                        sheet,
                        byTeam,
                        sheet.map(s -> Standings.filtered(s, filter)).orElse(List.of()),
                        sheet.map(s -> Standings.teams(s, filter)).orElse(List.of()),
                        trouble,
                        read));
    }

    private void again() {
        View now = view.get();
        show(now.sheets(), now.trouble(), now.read());
        navigator.here(new Route.Scorecards(card, byTeam ? "teams" : ""));
    }

    void choose(String name) {
        if (!name.equals(card)) {
            card = name;
            again();
        }
    }

    /// What a link leads to.
    void follow(Route.Scorecards route) {
        card = route.card();
        byTeam = route.by().equals("teams");
        View now = view.get();
        show(now.sheets(), now.trouble(), now.read());
    }

    void byTeam(boolean teams) {
        if (teams != byTeam) {
            byTeam = teams;
            again();
        }
    }

    void filter(String text) {
        filter = text;
        View now = view.get();
        show(now.sheets(), now.trouble(), now.read());
    }

    void open(Standing standing) {
        navigator.go(new Route.EntityPage(standing.entity().ref().toString(), ""));
    }

    void open(TeamStanding team) {
        team.owner().map(EntityRef::toString).ifPresent(this::page);
    }

    private void page(String ref) {
        navigator.go(new Route.EntityPage(ref, ""));
    }

    void open(Where where) {
        navigator.go(new Route.SourceFile(where.path(), where.line()));
    }

    /// Opens the scorecard's own file.
    void openCard() {
        view.get().sheet().ifPresent(sheet -> open(sheet.scorecard().where()));
    }

    void copyCommand() {
        desk.workspace()
                .get()
                .folder()
                .ifPresent(
                        folder ->
                                navigator.copy(
                                        "slipway scorecard"
                                                + (byTeam ? " --by team" : "")
                                                + " -C "
                                                + Words.quoted(folder),
                                        "command"));
    }
}
