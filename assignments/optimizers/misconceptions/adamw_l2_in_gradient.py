# fails: adamw_decays_apart, adamw_averages_know_no_decay, adamw_trajectory
# es: mete el decaimiento en el gradiente, como Adam con L2
# en: puts the decay into the gradient, as Adam with L2
# symptom: decay_is_uneven
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    adam_step(parameters, averages, squares, step, lr, betas, eps, weight_decay)
