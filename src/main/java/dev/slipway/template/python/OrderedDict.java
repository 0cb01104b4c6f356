package dev.slipway.template.python;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;

/// A dict that prints as Python's `OrderedDict`, which JSON files are read into.
public final class OrderedDict extends LinkedHashMap<Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;
}
