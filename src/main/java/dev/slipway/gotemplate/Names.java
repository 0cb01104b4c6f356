package dev.slipway.gotemplate;

import dev.slipway.base.Similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The functions there are and the variables in scope. A name that is neither is remembered as a
/// mistake, so that all are told at once.
final class Names {
    private final Set<String> functions;
    private final List<Parser.Mistake> mistakes = new ArrayList<>();
    private List<String> variables = new ArrayList<>(List.of("$"));

    Names(Set<String> functions) {
        this.functions = functions;
    }

    List<Parser.Mistake> mistakes() {
        return mistakes;
    }

    /// Declares `added` until the present scope ends.
    void declare(List<String> added) {
        variables.addAll(added);
    }

    /// What [#leave] ends the scope with that begins now.
    int enter() {
        return variables.size();
    }

    void leave(int scope) {
        variables.subList(scope, variables.size()).clear();
    }

    /// Runs `reading` in the scope of another template, which sees nothing of this one.
    void apart(Runnable reading) {
        List<String> outer = variables;
        variables = new ArrayList<>(List.of("$"));
        reading.run();
        variables = outer;
    }

    void checkFunction(Token token) {
        String name = token.text();
        if (!functions.contains(name)) {
            String advice =
                    Similar.nearest(name, functions)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("");
            mistakes.add(
                    new Parser.Mistake(
                            token.start(),
                            "gotemplate.function",
                            "function \"" + name + "\" not defined",
                            advice));
        }
    }

    void checkVariable(Token token) {
        String name = token.text();
        if (!variables.contains(name)) {
            String advice =
                    Similar.nearest(name, variables)
                            .filter(near -> !near.equals("$"))
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("declare it before with " + name + " := …");
            mistakes.add(
                    new Parser.Mistake(
                            token.start(),
                            "gotemplate.variable",
                            "undefined variable \"" + name + "\"",
                            advice));
        }
    }
}
