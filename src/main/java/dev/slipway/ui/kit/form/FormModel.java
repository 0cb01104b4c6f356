package dev.slipway.ui.kit.form;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.base.Similar;
import dev.slipway.form.Field;
import dev.slipway.form.Form;
import dev.slipway.form.FormPage;
import dev.slipway.form.FormView;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A form being filled in: the answers, the page, and which remarks are shown. A remark appears
/// when its field was left (or its page was to be left), and follows every keystroke from then on.
/// After the last page stands the review, page number [#pageCount]. Answers are by field key; parts
/// of an answer have paths (`tags[0]`, `database.size`).
public final class FormModel {
    private final Form form;
    private final Choices choices;
    private final Map<String, @Nullable Object> answers = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Map<Field, List<Choices.Option>> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<FormView> view;
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Map<String, Remark> remarks = Map.of();
    private Consumer<String> onFocus = path -> {};
    private Consumer<String> onLink = address -> {};

    public FormModel(Form form, Choices choices) {
        this.form = form;
        this.choices = choices;
        view = new ReadOnlyObjectWrapper<>(settled());
        judge();
    }

    public ReadOnlyObjectProperty<FormView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public FormView view() {
        return view.get();
    }

    /// All remarks by path, whether they are shown yet or not.
    public Map<String, Remark> remarks() {
        return Collections.unmodifiableMap(remarks);
    }

    /// Counts every change of what is to be shown: answers, remarks, which of them are shown.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The page that is shown, from 0; [#pageCount] is the review.
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    public int pageCount() {
        return view().pages().size();
    }

    public boolean isReview() {
        return page.get() >= pageCount();
    }

    /// What the user answered, without defaults.
    public Map<String, @Nullable Object> answers() {
        return new LinkedHashMap<>(answers);
    }

    /// Whether every visible answer is right.
    public boolean isValid() {
        return remarks.values().stream().noneMatch(Remark::isError);
    }

    /// Hears the path of the field that is to get the focus.
    public void setOnFocus(Consumer<String> listener) {
        onFocus = listener;
    }

    /// Hears the address of a link in what the questions say, when it is clicked.
    public void setOnLink(Consumer<String> listener) {
        onLink = listener;
    }

    void follow(String address) {
        onLink.accept(address);
    }

    /// Takes an answer: text, number, boolean, list or mapping; empty text or null is no answer.
    public void answer(String key, @Nullable Object value) {
        answers.put(key, value);
        look();
    }

    /// Takes all these answers at once.
    public void answerAll(Map<String, ? extends @Nullable Object> values) {
        answers.putAll(values);
        look();
    }

    /// Takes these answers instead of all that were given.
    public void begin(Map<String, ? extends @Nullable Object> values) {
        answers.clear();
        answerAll(values);
    }

    /// Looks again at what can be chosen, for instance when the catalog has changed.
    public void refreshChoices() {
        known.clear();
        look();
    }

    /// The field at `path` was left: from now on it says what is wrong with it.
    public void left(String path) {
        if (left.add(path)) {
            changed();
        }
    }

    /// The remark to show at `path`, if it is time for it.
    public Optional<Remark> shown(String path) {
        return left.contains(path) ? Optional.ofNullable(remarks.get(path)) : Optional.empty();
    }

    /// The remark to show for `path` or anything below it.
    public Optional<Remark> shownWithin(String path) {
        return left.contains(path)
                ? remarks.entrySet().stream()
                        .filter(e -> belongs(e.getKey(), path))
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.empty();
    }

    public boolean wasLeft(String path) {
        return left.contains(path);
    }

    /// How many answers are shown as wrong.
    public int shownErrors() {
        return (int)
                remarks.entrySet().stream()
                        .filter(e -> left.contains(e.getKey()) && e.getValue().isError())
                        .count();
    }

    /// Whether a page, from 0, has no wrong answer.
    public boolean isRight(int index) {
        return firstWrong(index).isEmpty();
    }

    /// Goes to the next page; with a wrong answer on this one, to that answer.
    public boolean next() {
        return !isReview() && go(page.get() + 1);
    }

    public void back() {
        if (page.get() > 0) {
            page.set(page.get() - 1);
        }
    }

    /// Goes to a page, from 0, or the review; stops at the first page before it with a wrong
    /// answer.
    public boolean go(int target) {
        for (int i = 0; i < Math.min(target, pageCount()); i++) {
            Optional<String> wrong = firstWrong(i);
            if (wrong.isPresent()) {
                touch(view().pages().get(i));
                page.set(i);
                onFocus.accept(wrong.get());
                return false;
            }
        }
        page.set(Math.clamp(target, 0, pageCount()));
        return true;
    }

    /// The choices of a field, kept until [#refreshChoices].
    List<Choices.Option> options(Field field) {
        return known.computeIfAbsent(field, choices::of);
    }

    Optional<Choices.Option> find(Field field, String answer) {
        return choices.find(field, answer);
    }

    private Optional<String> firstWrong(int index) {
        FormPage shown = view().pages().get(index);
        return remarks.entrySet().stream()
                .filter(e -> e.getValue().isError())
                .map(Map.Entry::getKey)
                .filter(path -> shown.fields().stream().anyMatch(f -> belongs(path, f.key())))
                .findFirst();
    }

    private void touch(FormPage shown) {
        shown.fields().forEach(field -> left.add(field.key()));
        for (String path : remarks.keySet()) {
            if (shown.fields().stream().anyMatch(field -> belongs(path, field.key()))) {
                left.add(path);
            }
        }
        changed();
    }

    private void look() {
        view.set(settled());
        judge();
    }

    /// The form with the present answers, and with those that cannot be but one.
    private FormView settled() {
        FormView seen = form.view(answers);
        boolean filled = false;
        for (FormPage one : seen.pages()) {
            for (Field field : one.fields()) {
                boolean open = field.widget().picksEntities() && !answers.containsKey(field.key());
                Optional<String> only = open ? choices.only(field) : Optional.empty();
                if (only.isPresent() && seen.values().get(field.key()) == null) {
                    answers.put(field.key(), only.get());
                    filled = true;
                }
            }
        }
        return filled ? form.view(answers) : seen;
    }

    private void judge() {
        Map<String, Remark> found = new LinkedHashMap<>();
        for (FormPage one : view().pages()) {
            for (Field field : one.fields()) {
                view().errors()
                        .forEach(
                                (path, problems) -> {
                                    if (belongs(path, field.key())) {
                                        found.put(path, Remark.error(words(problems)));
                                    }
                                });
                unknown(field).ifPresent(remark -> found.putIfAbsent(field.key(), remark));
            }
        }
        remarks = found;
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /// A picked reference that nothing in the catalog answers to.
    private Optional<Remark> unknown(Field field) {
        if (!field.widget().picksEntities()) {
            return Optional.empty();
        }
        Object value = view().values().get(field.key());
        Collection<?> refs =
                value instanceof Collection<?> many
                        ? many
                        : value == null ? List.of() : List.of(value);
        List<Choices.Option> options = options(field);
        if (options.isEmpty()) {
            return Optional.empty();
        }
        for (Object ref : refs) {
            String text = String.valueOf(ref);
            if (find(field, text).isEmpty()) {
                return Optional.of(notThere(text, options, choices.takesOthers(field)));
            }
        }
        return Optional.empty();
    }

    private static Remark notThere(String text, List<Choices.Option> options, boolean free) {
        String name = text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1);
        Optional<Choices.Option> meant =
                Similar.nearest(name, options.stream().map(Choices.Option::name).toList())
                        .flatMap(
                                near ->
                                        options.stream()
                                                .filter(option -> option.name().equals(near))
                                                .findFirst());
        return new Remark(free ? Severity.WARNING : Severity.ERROR, "Not in the catalog.", meant);
    }

    private static String words(List<Problem> problems) {
        List<String> sentences = new ArrayList<>();
        for (Problem problem : problems) {
            String advice = problem.advice().isEmpty() ? "" : ", " + problem.advice();
            sentences.add(problem.message() + advice);
        }
        return String.join(". ", sentences);
    }

    private static boolean belongs(String path, String key) {
        return path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "[");
    }
}
