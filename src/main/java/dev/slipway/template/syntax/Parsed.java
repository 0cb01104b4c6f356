package dev.slipway.template.syntax;

import java.util.List;

/// A template's tree, and every mistake met on the way. With mistakes the tree holds what could be
/// read.
public record Parsed(List<Stmt> body, List<SyntaxFault> faults) {}
