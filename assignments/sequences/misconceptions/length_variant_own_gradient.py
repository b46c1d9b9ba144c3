# fails: nothing
# es: el gradiente solo respecto del primer paso
# en: the gradient with respect to the first step alone
def first_gradient_by_length(network, x, lengths, loss_of):
    norms = []
    for length in lengths:
        first = x[:, :1].detach().clone().requires_grad_()
        sequence = torch.cat([first, x[:, 1:length].detach()], dim=1)
        gradient = torch.autograd.grad(loss_of(network(sequence)[0]), first)[0]
        norms.append(gradient.norm())
    return torch.stack(norms)
