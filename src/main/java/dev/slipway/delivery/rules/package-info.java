/// Prometheus rules from files: PrometheusRule objects of the Prometheus operator and plain rule
/// files, with places. Front door: [dev.slipway.delivery.rules.RuleFile]. Finds what loads and then
/// does not do what it seems to ([dev.slipway.delivery.rules.RuleFaults]); whether an expression is
/// PromQL is Prometheus' to say.
@NullMarked
package dev.slipway.delivery.rules;

import org.jspecify.annotations.NullMarked;
