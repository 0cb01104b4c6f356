package dev.slipway.delivery.dashboard;

import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where each panel of a dashboard stands: by its grid, by the spans of the old rows, or one after
/// the other where nothing is told. Panels and rows that repeat over a variable are there once a
/// value; folded rows hide theirs and what is below moves up.
public final class Layout {
    private static final int COLUMNS = 24;
    private static final int USUAL_HEIGHT = 8;
    private static final int ROW_PIXELS = 30;
    private static final int MOST = 1000;

    private final Dashboard dashboard;
    private final Set<Integer> toggled;
    private final List<Placed> placed = new ArrayList<>();
    private int top;
    private int rows;

    private Layout(Dashboard dashboard, Set<Integer> toggled) {
        this.dashboard = dashboard;
        this.toggled = toggled;
    }

    /// A row and what stands below it until the next one.
    private record Section(Optional<Panel> row, List<Panel> panels, boolean folded) {}

    /// `toggled` are the numbers of the rows (from 0, in order) that were folded or unfolded by
    /// hand.
    public static List<Placed> of(Dashboard dashboard, Set<Integer> toggled) {
        return new Layout(dashboard, toggled).place();
    }

    private List<Placed> place() {
        for (Section section : sections()) {
            Optional<String> over =
                    section.row()
                            .flatMap(row -> row.json().text("repeat"))
                            .filter(r -> !r.isEmpty());
            if (over.isPresent()) {
                for (List<Variable> scoped : each(over.get(), dashboard.variables())) {
                    section(section, scoped);
                }
            } else {
                section(section, dashboard.variables());
            }
        }
        return List.copyOf(placed);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Panel> now = new ArrayList<>();
        Optional<Panel> row = Optional.empty();
        boolean folded = false;
        String oldRow = "";
        for (Panel panel : dashboard.panels()) {
            boolean old = !panel.row().isEmpty() && !panel.row().equals(oldRow);
            if (panel.kind() == PanelKind.ROW || old) {
                if (row.isPresent() || !now.isEmpty()) {
                    sections.add(new Section(row, List.copyOf(now), folded));
                }
                now = new ArrayList<>();
                oldRow = panel.row();
                row = Optional.of(old ? heading(panel) : panel);
                folded = !old && isTrue(panel.json(), "collapsed");
                if (old) {
                    now.add(panel);
                } else {
                    now.addAll(panel.panels());
                }
            } else {
                now.add(panel);
            }
        }
        sections.add(new Section(row, List.copyOf(now), folded));
        return sections;
    }

    private static Panel heading(Panel first) {
        return new Panel(
                first.row(),
                "row",
                PanelKind.ROW,
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                new YamlMap(List.of(), first.json().origin()));
    }

    private void section(Section section, List<Variable> variables) {
        boolean folded = section.folded();
        if (section.row().isPresent()) {
            folded ^= toggled.contains(rows++);
            add(section.row().get(), variables, 0, top, COLUMNS, 1, folded);
            top++;
        }
        if (folded) {
            return;
        }
        List<Panel> panels = section.panels();
        boolean grid = !panels.isEmpty() && panels.stream().allMatch(p -> p.grid().isPresent());
        top = grid ? byGrid(panels, variables) : inLine(panels, variables);
    }

    private int byGrid(List<Panel> panels, List<Variable> variables) {
        List<Panel> sorted =
                panels.stream()
                        .sorted(Comparator.comparingInt(p -> p.grid().orElseThrow().y()))
                        .toList();
        int first = sorted.getFirst().grid().orElseThrow().y();
        int shift = top - first;
        int bottom = top;
        for (Panel panel : sorted) {
            Panel.Grid grid = panel.grid().orElseThrow();
            Optional<String> over = panel.json().text("repeat").filter(r -> !r.isEmpty());
            int height = Math.clamp(grid.height(), 2, 60);
            if (over.isEmpty()) {
                int width = Math.clamp(grid.width(), 1, COLUMNS);
                add(
                        panel,
                        variables,
                        Math.min(grid.x(), COLUMNS - width),
                        grid.y() + shift,
                        width,
                        height,
                        false);
                bottom = Math.max(bottom, grid.y() + shift + height);
            } else {
                int end = repeated(panel, over.get(), variables, grid.y() + shift, height);
                shift += end - (grid.y() + shift) - height;
                bottom = Math.max(bottom, end);
            }
        }
        return bottom;
    }

    private int repeated(Panel panel, String over, List<Variable> variables, int y, int height) {
        List<List<Variable>> all = each(over, variables);
        boolean down = panel.json().text("repeatDirection").orElse("h").equals("v");
        int asked =
                panel.json().get("maxPerRow").map(YamlNode::value).orElse(null)
                                instanceof Number number
                        ? number.intValue()
                        : 4;
        int wide = panel.grid().map(Panel.Grid::width).orElse(COLUMNS);
        int perRow = down ? 1 : Math.clamp(Math.min(asked, all.size()), 1, COLUMNS);
        int width = down ? Math.clamp(wide, 1, COLUMNS) : COLUMNS / perRow;
        int at = 0;
        for (List<Variable> scoped : all) {
            add(panel, scoped, at % perRow * width, y + at / perRow * height, width, height, false);
            at++;
        }
        return y + (at + perRow - 1) / perRow * height;
    }

    /// The old rows had 12 columns; without any word panels stand three in a line, those over time
    /// two.
    private int inLine(List<Panel> panels, List<Variable> variables) {
        int x = 0;
        int y = top;
        int tall = 0;
        List<Integer> widths = widths(panels);
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            int width = widths.get(i);
            int height = height(panel);
            if (x + width > COLUMNS) {
                x = 0;
                y += tall;
                tall = 0;
            }
            add(panel, variables, x, y, width, height, false);
            x += width;
            tall = Math.max(tall, height);
        }
        return y + tall;
    }

    /// What is left in the last line goes to its panels.
    private static List<Integer> widths(List<Panel> panels) {
        List<Integer> widths = new ArrayList<>();
        int x = 0;
        for (Panel panel : panels) {
            int span =
                    panel.json().get("span").map(YamlNode::value).orElse(null)
                                    instanceof Number number
                            ? Math.clamp(number.intValue() * 2, 2, COLUMNS)
                            : 0;
            boolean wide = panel.kind() == PanelKind.TIME_SERIES || panel.kind() == PanelKind.TABLE;
            int width = span > 0 ? span : wide ? COLUMNS / 2 : COLUMNS / 3;
            if (x + width > COLUMNS) {
                x = 0;
            }
            widths.add(width);
            x += width;
        }
        if (!widths.isEmpty() && x < COLUMNS && panels.getLast().json().get("span").isEmpty()) {
            widths.set(widths.size() - 1, widths.getLast() + COLUMNS - x);
        }
        return widths;
    }

    private static int height(Panel panel) {
        Object told = panel.json().get("height").map(YamlNode::value).orElse(null);
        String text = told == null ? "" : told.toString().replace("px", "");
        if (!text.matches("\\d{2,4}(\\.0)?")) {
            return USUAL_HEIGHT;
        }
        return Math.clamp((int) Double.parseDouble(text) / ROW_PIXELS, 3, 30);
    }

    /// The variables with each single value of one of them; all of them once where it has none.
    private static List<List<Variable>> each(String name, List<Variable> variables) {
        Optional<Variable> over = variables.stream().filter(v -> v.name().equals(name)).findFirst();
        List<String> values = over.map(v -> v.isAll() ? v.options() : v.values()).orElse(List.of());
        if (values.isEmpty()) {
            return List.of(variables);
        }
        List<List<Variable>> all = new ArrayList<>();
        for (String value : values) {
            all.add(
                    variables.stream()
                            .map(v -> v.name().equals(name) ? v.choose(List.of(value)) : v)
                            .toList());
        }
        return all;
    }

    private void add(
            Panel panel,
            List<Variable> variables,
            int x,
            int y,
            int width,
            int height,
            boolean folded) {
        if (placed.size() < MOST) {
            placed.add(new Placed(placed.size(), panel, variables, x, y, width, height, folded));
        }
    }

    private static boolean isTrue(YamlMap json, String key) {
        return json.get(key).filter(n -> Boolean.TRUE.equals(n.value())).isPresent();
    }
}
