# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades, network_and_input_stay
# es: da la norma de la entrada, no la de su gradiente
# en: gives the norm of the input, not that of its gradient
def rnn_gradient_norms(network, x, loss_of):
    return x.detach().pow(2).sum(dim=(0, 2)).sqrt()
