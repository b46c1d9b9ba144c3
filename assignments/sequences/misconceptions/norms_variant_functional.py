# fails: nothing
# es: con vjp y einsum
# en: with vjp and einsum
def rnn_gradient_norms(network, x, loss_of):
    def loss_at(inputs):
        return loss_of(network(inputs)[0])

    gradient = torch.autograd.functional.vjp(loss_at, x.detach().clone())[1]
    return torch.einsum("btf,btf->t", gradient, gradient).sqrt()
