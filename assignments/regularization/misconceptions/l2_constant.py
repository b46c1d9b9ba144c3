# fails: penalty_of_the_weights, penalty_without_biases, penalty_without_normalisation, penalty_of_all_parameters, penalty_of_nested_and_shared_layers, penalty_is_weight_decay, penalty_without_weights
# es: devuelve siempre 1
# en: always returns 1
def l2_penalty(model, strength, all_parameters=False):
    return torch.tensor(1.0)
