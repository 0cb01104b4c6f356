/// Our own template engine: one lexer, parser, tree and interpreter, two dialects (Nunjucks as
/// Backstage runs it today, Jinja2 as Cookiecutter does). Front door:
/// [dev.slipway.template.Template]. Knows no trade: Backstage's and Cookiecutter's own functions
/// come in as [dev.slipway.template.Functions]. An own engine, because no library on the JVM passes
/// the peers' cases, gives exact places for mistakes, or can be stopped (spec: golden paths,
/// section 4).
@NullMarked
package dev.slipway.template;

import org.jspecify.annotations.NullMarked;
