package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

/// One template function. Reports its errors as [GoError]; the number of arguments was checked.
@FunctionalInterface
public interface GoFunction {

    @Nullable Object call(Call call);
}
