# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: toma la norma de cada secuencia y hace la media sobre el lote
# en: takes the norm of each sequence and averages over the batch
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient.norm(dim=2).mean(dim=0)
