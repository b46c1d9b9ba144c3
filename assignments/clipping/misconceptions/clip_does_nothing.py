# fails: clip_keeps_direction_and_limit, clip_leaves_small_gradients, clip_returns_the_norm_before, clip_without_gradients, clip_accepts_a_generator, clip_reports_nan_and_inf, clip_raises_if_asked
# es: no hace nada
# en: does nothing
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    pass
