package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The meaning of values in one dialect: JavaScript's for Nunjucks, Python's for Jinja2. All
/// methods are pure but for the work they charge and for values they are asked to change.
public interface Language {

    boolean truthy(@Nullable Object value);

    /// What `{{ value }}` prints.
    String text(@Nullable Object value);

    /// `operator` is one of `+ - * / // % ** ~`.
    @Nullable Object binary(
            String operator, @Nullable Object left, @Nullable Object right, Evaluation evaluation);

    @Nullable Object unary(String operator, @Nullable Object operand);

    /// `operator` is one of `== != === !== < <= > >=`.
    boolean compare(String operator, @Nullable Object left, @Nullable Object right);

    boolean contains(@Nullable Object container, @Nullable Object needle);

    /// `target.name`; undefined when there is none.
    @Nullable Object member(@Nullable Object target, String name, Evaluation evaluation);

    /// `target[key]`; undefined when there is none.
    @Nullable Object item(@Nullable Object target, @Nullable Object key, Evaluation evaluation);

    @Nullable Object slice(
            @Nullable Object target,
            @Nullable Object start,
            @Nullable Object stop,
            @Nullable Object step,
            Evaluation evaluation);

    Map<String, Filter> filters();

    Map<String, Check> tests();

    /// A fresh set of the dialect's own global functions for one rendering.
    Map<String, @Nullable Object> globals(Evaluation evaluation);

    /// The value of `(a, b)` where the dialect has tuples.
    Object tuple(List<@Nullable Object> items);

    Object regex(String source, String flags);

    /// A key as the dialect's maps hold it.
    @Nullable Object key(@Nullable Object key);

    /// A freshly built map in the order in which the dialect goes through it.
    Map<@Nullable Object, @Nullable Object> ordered(Map<@Nullable Object, @Nullable Object> map);

    /// The value of `a if b` when b does not hold.
    Object withoutElse(int at);

    /// `value` as markup, escaped.
    String escaped(@Nullable Object value);

    /// Exactly `count` parts of `value`.
    List<?> unpacked(@Nullable Object value, int count);

    /// What a loop over `value` goes through.
    List<?> iterated(@Nullable Object value);
}
