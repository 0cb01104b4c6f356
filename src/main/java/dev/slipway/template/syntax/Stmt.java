package dev.slipway.template.syntax;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A piece of a template's body; `at` is the offset of its tag in the source.
public sealed interface Stmt {

    int at();

    /// Text as it stands. `lines` holds, for each line feed of `text`, the source offset after it.
    record Text(int at, String text, List<Integer> lines) implements Stmt {}

    record Output(int at, Expr value) implements Stmt {}

    record If(int at, Expr condition, List<Stmt> then, List<Stmt> otherwise) implements Stmt {}

    record For(
            int at,
            List<Target> targets,
            Expr over,
            @Nullable Expr filter,
            boolean recursive,
            List<Stmt> body,
            List<Stmt> otherwise)
            implements Stmt {}

    /// In Nunjucks every target gets the value, in Jinja2 the value is unpacked.
    record Set(int at, List<Target> targets, Expr value) implements Stmt {}

    record Macro(int at, String name, List<Parameter> parameters, List<Stmt> body)
            implements Stmt {}

    record CallBlock(int at, List<Parameter> parameters, Expr.Call call, List<Stmt> body)
            implements Stmt {}

    record Block(int at, String name, boolean scoped, boolean required, List<Stmt> body)
            implements Stmt {}

    record Switch(int at, Expr value, List<Case> cases, List<Stmt> otherwise) implements Stmt {}

    record Case(Expr value, List<Stmt> body) {}

    record With(int at, List<Target> targets, List<Expr> values, List<Stmt> body) implements Stmt {}

    record Autoescape(int at, Expr on, List<Stmt> body) implements Stmt {}

    record Do(int at, Expr value) implements Stmt {}

    /// Another template's text in this place; `withContext` lets it see the names here.
    record Include(int at, Expr template, boolean ignoreMissing, boolean withContext)
            implements Stmt {}

    /// The template that this one fills the blocks of.
    record Extends(int at, Expr template) implements Stmt {}

    /// Another template's macros and variables under one name.
    record Import(int at, Expr template, String name, boolean withContext) implements Stmt {}

    record FromImport(int at, Expr template, List<Imported> names, boolean withContext)
            implements Stmt {}

    record Imported(int at, String name, String alias) {}

    /// Ends the loop, or with `again` only this turn of it (Jinja2's loop controls).
    record Leave(int at, boolean again) implements Stmt {}

    record Parameter(int at, String name, @Nullable Expr byDefault) {}

    /// Where a value is bound.
    sealed interface Target {
        int at();

        record To(int at, String name) implements Target {}

        /// `ns.name` of a Jinja2 namespace.
        record Attribute(int at, String namespace, String name) implements Target {}

        record Unpacked(int at, List<Target> targets) implements Target {}
    }
}
